/** Cognito's letters, in Chinese and English. `{####}` is the code, `{username}` the address. */
const letter = (zh: string, en: string): string => `<p>${zh}</p><p lang="en">${en}</p>`;

const ignore = {
  zh: "不是您本人的操作？不用理会这封信，也不要把验证码告诉别人。",
  en: "Was this not you? Then ignore this letter, and tell nobody the code.",
};

/** Proves an address at the first sign-in, and resets a password. */
export const verificationLetter = {
  subject: "禾联验证码 · Helink code",
  body: letter(`您的禾联验证码是 {####}。${ignore.zh}`, `Your Helink code is {####}. ${ignore.en}`),
};

/** Signs in without a password. */
export const signInLetter = {
  subject: "禾联登录验证码 · Helink sign-in code",
  body: letter(
    `您的禾联登录验证码是 {####}，几分钟内有效。${ignore.zh}`,
    `Your Helink sign-in code is {####}; it holds for some minutes. ${ignore.en}`,
  ),
};

/** To somebody whom an operator adds by hand. */
export const invitationLetter = {
  subject: "请来登录禾联 · An invitation to Helink",
  body: letter(
    "您可以用邮箱 {username} 登录禾联，第一次的密码是 {####}，登录后请换成自己的。",
    "You can sign in to Helink as {username}; your first password is {####}, to be changed then.",
  ),
};

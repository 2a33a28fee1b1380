const hour = 60;
const day = 24 * hour;

/** The version of these figures; a refusal names it. Raise it with every change. */
export const limitsVersion = 6;

/**
 * How often something may be done within a window (minutes), counted for one key: an address, a person, a phone, a
 * project. Windows begin at whole multiples of their length in county time, so a day begins at midnight. The texts say
 * what happened and what would help.
 */
export const limits = {
  "failed-tokens-of-address": {
    most: 30,
    minutes: 1,
    zh: "从这个网络来的无效登录凭证过多，请一分钟后重新登录再试。",
    en: "Too many invalid access tokens came from this network; sign in again in a minute.",
  },
  "checkouts-of-session": {
    most: 10,
    minutes: hour,
    zh: "您这一小时打开的付款页已经很多了，请先付完已打开的，或过一会儿再试。",
    en: "You have opened many checkouts this hour; pay one of those, or try again later.",
  },
  "checkouts-of-address": {
    most: 60,
    minutes: hour,
    zh: "从这个网络打开的付款页过多，请过一会儿或换一个网络再试。",
    en: "Too many checkouts were opened from this network; try again later, or from another one.",
  },
  /** Payments that the bank refused: who tries cards has many. */
  "refused-cards-of-session": {
    most: 5,
    minutes: 15,
    zh: "这里接连几次付款没有成功，先停一停，十五分钟后再试；卡付不了的，请先问问发卡银行。",
    en: "Several payments failed here one after the other; try again in a quarter of an hour, and ask your bank about the card.",
  },
  "refused-cards-of-address": {
    most: 20,
    minutes: 15,
    zh: "从这个网络来的付款接连失败，先停一停，十五分钟后再试，或换一个网络。",
    en: "Many payments from this network failed one after the other; try again in a quarter of an hour, or from another network.",
  },
  /** Refuses nobody: beyond it, somebody is told (infra/README.md, many-checkouts). */
  "checkouts-of-project": {
    most: 5_000,
    minutes: hour,
    zh: "这个项目这一小时打开的付款页异常地多。",
    en: "Unusually many checkouts were opened for this project this hour.",
  },
  "receipts-of-gift": {
    most: 5,
    minutes: day,
    zh: "这笔捐赠今天已发过多次确认，请明天再试。",
    en: "Word of this gift was sent often today; try again tomorrow.",
  },
  "numbers-checked-by-address": {
    most: 120,
    minutes: hour,
    zh: "从这个网络核对的编号过多，请过一会儿再试。",
    en: "Very many numbers were checked from this network; try again later.",
  },
  "registrations-of-phone": {
    most: 5,
    minutes: day,
    zh: "这个电话号码今天已多次用于注册，请明天再试，或填写本人的号码。",
    en: "This phone was registered many times today; give your own number, or try again tomorrow.",
  },
  "proposals-of-leader": {
    most: 300,
    minutes: day,
    zh: "您今天发出的邀请已到上限，请明天再发。",
    en: "You have proposed as many members as one day takes; go on tomorrow.",
  },
  "proposals-to-volunteer": {
    most: 5,
    minutes: day,
    zh: "这位队员今天收到的邀请已经很多了，请明天再邀请。",
    en: "This member was proposed often today; propose them again tomorrow.",
  },
  "offers-of-asker": {
    most: 300,
    minutes: day,
    zh: "您今天发出的邀请已到上限，请明天再发。",
    en: "You have asked as many people as one day takes; go on tomorrow.",
  },
  "returns-to-need": {
    most: 5,
    minutes: day,
    zh: "您今天多次退出又报名这个服务，请明天再报；拿不准时间的，等定了再报，别人先用得上这个名额。",
    en: "You gave up places on this need and took them again several times today; sign up again tomorrow, once you know that you can come.",
  },
  /** Of one person, of whatever invitations: a secret is not found by trying. */
  "invitation-tries": {
    most: 30,
    minutes: hour,
    zh: "您这一小时打开邀请的次数太多了，请过一会儿再试。",
    en: "You opened invitations many times this hour; try again later.",
  },
  /** Tries, refused ones too, so that nobody asks for many numbers whether they have a place. */
  "quick-signups-of-address": {
    most: 30,
    minutes: hour,
    zh: "从这个网络报名的次数过多，请过一会儿再试，或者登录后报名。",
    en: "Many people tried to sign up from this network; try again later, or sign in first.",
  },
  "quick-signups-of-phone": {
    most: 3,
    minutes: day,
    zh: "这个号码今天已经报了几次，请明天再报，或者登录后报名。",
    en: "This phone has signed up several times today; go on tomorrow, or sign in first.",
  },
  /** Whoever signs in goes on signing up. */
  "quick-signups-of-need": {
    most: 60,
    minutes: hour,
    zh: "这项服务这一小时不登录报名的人太多了，请登录后报名，或过一会儿再试。",
    en: "Very many people signed up for this by phone alone this hour; sign in first, or try again later.",
  },
  "messages-to-recipient": {
    most: 30,
    minutes: day,
    zh: "今天发给此人的邮件和短信已到上限。",
    en: "As many messages were sent to this person today as one day takes.",
  },
} as const satisfies Record<string, { most: number; minutes: number; zh: string; en: string }>;
export type LimitName = keyof typeof limits;

const countyOffsetMs = 8 * 3_600_000;

/** The window of a limit that an instant lies in: its first moment and its end, in milliseconds since 1970. */
export const windowOf = (name: LimitName, now: Date): { readonly from: number; readonly until: number } => {
  const length = limits[name].minutes * 60_000;
  const local = now.getTime() + countyOffsetMs;
  const from = local - (local % length) - countyOffsetMs;
  return { from, until: from + length };
};

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Escapes text for HTML, also inside a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities.get(sign) ?? sign);

const style = `
  body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; color: #1d2129; background: #fff }
  h1 { font-size: 1.3rem }
  .demo { background: #fff3e0; border-left: 4px solid #b45309; padding: .5rem 1rem; margin: 1rem 0 }
  .problem { color: #b3261e }
  .persona { display: block; width: 100%; text-align: left; font: inherit; padding: .6rem 1rem; margin: .4rem 0; border: 1px solid #86909c; border-radius: 8px; background: #fff; color: inherit; cursor: pointer }
  .persona:hover, .persona:focus-visible { border-color: #0b6e4f; outline: 2px solid #0b6e4f }
  .persona small { display: block; color: #4e5969 }
  input { font: inherit; padding: .5rem; width: 16rem; max-width: 100% }
  button { font: inherit; padding: .5rem 1rem }`;

/** A page of the identity provider; `title` is text, `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · 禾联 Helink</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="demo"><strong>演示</strong> 这里没有密码，人物都是虚构的。<br><span lang="en">Demo: no passwords, and everybody here is invented.</span></p>
${body}
</main>
</body>
</html>
`;

import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { errors, type Provider } from "oidc-provider";
import { escapeHtml, page } from "./page.ts";
import { type Persona, personaShapes, personaSubject } from "./persona.ts";

const button = ({ name, roles, what }: Persona): string => `
<button class="persona" name="persona" value="${escapeHtml(name)}">
<strong>${escapeHtml(what.zh)}</strong>
<small lang="en">${escapeHtml(what.en)}</small>
<small>${escapeHtml([name, ...roles].join(" · "))}</small>
</button>`;

const choice = (personas: readonly Persona[], unknown?: string): string =>
  page(
    "您想以谁的身份登录？ Who do you want to be?",
    `<form method="post">${personas.map(button).join("")}</form>
<form method="post">
${unknown === undefined ? "" : `<p class="problem" role="alert">没有这个人物 No such persona: ${escapeHtml(unknown)}</p>`}
<p><label>或输入人物名 <span lang="en">or type a name</span><br>
<input name="persona" required placeholder="volunteer-17"></label> <button>登录 Sign in</button></p>
<p><small>${escapeHtml(personaShapes.join(", "))}</small></p>
</form>`,
  );

const answer = (response: ServerResponse, status: number, html: string): void => {
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(html);
};

const subjectOf = (name: string): string | undefined => {
  try {
    return personaSubject(name);
  } catch {
    return undefined;
  }
};

/**
 * Serves the sign-in page: GET shows the personas, POST `persona=<name>` signs in as one and redirects back to the web
 * page. Never rejects; an expired sign-in or one of another browser answers 400.
 */
export const createSignIn =
  (provider: Provider, personas: () => readonly Persona[]) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await provider.interactionDetails(request, response);
      if (request.method !== "POST") return answer(response, 200, choice(personas()));
      const name = new URLSearchParams(await text(request)).get("persona")?.trim() ?? "";
      const accountId = subjectOf(name);
      if (!accountId) return answer(response, 400, choice(personas(), name));
      await provider.interactionFinished(request, response, { login: { accountId } });
    } catch (error) {
      const over = error instanceof errors.SessionNotFound;
      const what = over
        ? "这次登录已经过期，请回到网页重新登录。 This sign-in is over; please begin again on the page."
        : "登录服务出错了。 The sign-in service failed.";
      answer(response, over ? 400 : 500, page("登录未完成 Sign-in failed", `<p>${what}</p>`));
    }
  };

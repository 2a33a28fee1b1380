import { en } from "#services/web/app/messages.en.ts";
import { zhCn } from "#services/web/app/messages.zh-cn.ts";
import { workMessagesEn } from "#services/web/app/work-messages.en.ts";
import { workMessagesZh } from "#services/web/app/work-messages.zh-cn.ts";

export const locales = ["zh-CN", "en"] as const;

/** What the page says in a language, by the key of the words; `{…}` filled in, and the form for one where `count` is 1. */
export const messagesIn =
  (locale: (typeof locales)[number]) =>
  (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const words = key
      .split(".")
      .reduce<unknown>(
        (level, name) => (level as Record<string, unknown>)[name],
        locale === "en" ? { ...en, ...workMessagesEn } : { ...zhCn, ...workMessagesZh },
      );
    if (typeof words !== "string") throw new Error(`nothing is said under ${key}`);
    const forms = words.split(" | ");
    const form = (values.count === 1 ? forms[0] : forms.at(-1)) ?? words;
    return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };

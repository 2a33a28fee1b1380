import { computed, type ShallowRef } from "vue";
import type { Need, ProjectPage } from "../../../shared/api/types.ts";
import { useWords } from "../../../shared/composables/format.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import type { Announcement } from "../model/poster.ts";

/** A short link says the suffix of an id only; routes.ts leads it on. */
const shortLink = (kind: "n" | "p", id: string): string =>
  `${location.origin}/${kind}/${id.slice(id.indexOf("_") + 1)}`;

/** What is passed on, as a text and as what a poster says. */
interface Passed {
  readonly text: string;
  readonly announcement: Announcement;
}

/** A need as it is passed on to groups, which may read it on any later day. */
export const useNeedAnnouncement = (asked: ShallowRef<Need | undefined>) => {
  const { place } = useReference();
  const { t, datedSpan } = useWords();
  const whereOf = ({ place: at, division }: Need) =>
    at.kind === "remote" ? t("needs.remote") : place(division.slice(0, 6)) + place(division);
  const whenOf = ({ shifts }: Need) => {
    const coming = shifts.filter(({ to }) => Date.parse(to) > Date.now());
    const [next = shifts.at(-1)] = coming;
    const first = next ? datedSpan(next.from, next.to) : "";
    return coming.length > 1 ? t("share.more", { first, count: coming.length }) : first;
  };
  return computed((): Passed | undefined => {
    const need = asked.value;
    if (need?.listing !== "public") return undefined;
    const [where, when, link] = [whereOf(need), whenOf(need), shortLink("n", need.needId)];
    const facts = [
      { name: t("need.where"), value: where },
      { name: t("need.when"), value: when },
    ];
    return {
      text: t("share.text", { title: need.title, where, when, link }),
      announcement: { title: need.title, facts, call: t("share.call"), link },
    };
  });
};

/** A project as it is passed on to groups. */
export const useProjectAnnouncement = (asked: ShallowRef<ProjectPage | undefined>) => {
  const { place } = useReference();
  const { t } = useWords();
  return computed((): Passed | undefined => {
    const project = asked.value;
    if (!project) return undefined;
    const { name: title, area, division, county, operatorName, targetGroup } = project;
    const link = shortLink("p", project.projectId);
    const facts = [
      { name: t("project.area"), value: area ?? place(division ?? county) },
      { name: t("project.targetGroup"), value: targetGroup },
      { name: t("project.operator"), value: operatorName },
    ].flatMap(({ name, value }) => (value ? [{ name, value }] : []));
    return {
      text: t("share.projectText", { title, link }),
      announcement: { title, facts, call: t("share.projectCall"), link },
    };
  });
};

import { computed, type Ref, type ShallowRef } from "vue";
import type { Need, ProjectPage } from "../../../shared/api/types.ts";
import { useFormat } from "../../../shared/composables/format.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import type { Announcement } from "../model/poster.ts";

/** The short link of a need, of signing up for it by phone, or of a project; the router resolves it. */
const shortLink = (kind: "n" | "q" | "p", id: string): string =>
  `${location.origin}/${kind}/${id.slice(id.indexOf("_") + 1)}`;

/** A text for a group chat, and the same as an announcement for a poster. */
interface SharedContent {
  readonly text: string;
  readonly announcement?: Announcement;
}

/**
 * Announces a public need; undefined for others, and for one that says nothing any more. `by-link-too`: for its station,
 * which also passes on what is read by link only, as a text without a poster. With full dates: a group may read it on a
 * later day.
 */
export const useNeedAnnouncement = (
  source: Readonly<Ref<Need | undefined>>,
  which: "public" | "by-link-too" = "public",
) => {
  const { place } = useReference();
  const { t, datedSpan } = useFormat();
  const whereOf = ({ place: at, division }: Need) => {
    if (at.kind === "remote") return t("needs.remote");
    // The township first: its answer names the county, too.
    const township = place(division);
    return place(division.slice(0, 6)) + township;
  };
  const whenOf = ({ shifts }: Need) => {
    const upcoming = shifts.filter(({ to }) => Date.parse(to) > Date.now());
    const [next = shifts.at(-1)] = upcoming;
    const first = next ? datedSpan(next.from, next.to) : "";
    return upcoming.length > 1 ? t("share.more", { first, count: upcoming.length }) : first;
  };
  return computed((): SharedContent | undefined => {
    const need = source.value;
    if (need?.title === undefined) return undefined;
    const isPublic = need.listing === "public";
    if (!isPublic && !(which === "by-link-too" && need.listing === "invite")) return undefined;
    const { title } = need;
    const where = whereOf(need);
    const when = whenOf(need);
    const link = shortLink("n", need.needId);
    const facts = [
      { name: t("need.where"), value: where },
      { name: t("need.when"), value: when },
    ];
    return {
      text: need.positions.some(({ quick }) => quick)
        ? t("share.quickText", { title, where, when, link, quick: shortLink("q", need.needId) })
        : t("share.text", { title, where, when, link }),
      ...(isPublic ? { announcement: { title, facts, call: t("share.call"), link } } : {}),
    };
  });
};

/** Announces a project. */
export const useProjectAnnouncement = (source: ShallowRef<ProjectPage | undefined>) => {
  const { place } = useReference();
  const { t, sum } = useFormat();
  return computed((): SharedContent | undefined => {
    const project = source.value;
    if (!project) return undefined;
    const { name: title, area, division, county, operatorName, targetGroup, examples } = project;
    const [, example = examples[0]] = [...examples].sort((a, b) => a.amount - b.amount);
    const link = shortLink("p", project.projectId);
    const facts = [
      { name: t("project.area"), value: area ?? place(division ?? county) },
      { name: t("project.targetGroup"), value: targetGroup },
      { name: t("project.operator"), value: operatorName },
      { name: t("project.examples"), value: example && `${sum(example)} = ${example.what}` },
    ].flatMap(({ name, value }) => (value ? [{ name, value }] : []));
    return {
      text: t("share.projectText", { title, link }),
      announcement: { title, facts, call: t("share.projectCall"), link },
    };
  });
};

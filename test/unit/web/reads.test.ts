import { expect, it } from "vitest";
import { effectScope } from "vue";
import { ApiProblem } from "#services/web/shared/api/problem.ts";
import { useFailedRead } from "#services/web/shared/composables/failed-read.ts";
import { usePagedQuery } from "#services/web/shared/composables/paged-query.ts";
import { useQuery } from "#services/web/shared/composables/query.ts";

/** Lets what was asked for arrive. */
const arrived = () => new Promise((resolve) => setTimeout(resolve));

it("of several reads without a network the first speaks, and tries all again", async () => {
  let network = false;
  const read = async () => {
    if (!network) throw new ApiProblem({ code: "offline" });
    return "needs";
  };
  const queries = [useQuery(read), useQuery(async () => "kept"), useQuery(read)];
  const scope = effectScope();
  const reads = scope.run(() => queries.map(useFailedRead)) ?? [];
  await arrived();
  expect(reads.map(({ isOffline, speaks }) => [isOffline.value, speaks.value])).toEqual([
    [true, true],
    [false, false],
    [true, false],
  ]);
  network = true;
  await reads[0]?.retryAll();
  expect(queries.map(({ data }) => data.value)).toEqual(["needs", "kept", "needs"]);
  scope.stop();
});

it("a page that is empty although more follow is read on, up to ten", async () => {
  const pages: { items: string[]; nextCursor: string | null }[] = [
    { items: [], nextCursor: "1" },
    { items: ["first"], nextCursor: "2" },
    { items: [], nextCursor: null },
  ];
  const list = usePagedQuery(
    async ({ cursor = "0" }) => pages[Number(cursor)] ?? { items: [], nextCursor: "9" },
  );
  await arrived();
  expect(list.query.data.value).toEqual({ items: ["first"], nextCursor: "2" });
  await list.loadMore();
  expect(list.query.data.value).toEqual({ items: ["first"], nextCursor: null });

  let read = 0;
  usePagedQuery(async () => ({ items: [], nextCursor: `${++read}` }));
  await arrived();
  expect(read).toBe(10);
});

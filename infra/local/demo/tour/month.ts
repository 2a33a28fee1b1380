import { countyDay } from "#shared/values/time.ts";
import type { ApiClient } from "../api-client.ts";
import { fen } from "./books.ts";
import type { Say } from "./say.ts";
import { textTable } from "./text-table.ts";

interface Month {
  readonly figures: readonly {
    readonly source: string;
    readonly currency: string;
    readonly opening: number;
    readonly in: number;
    readonly out: number;
    readonly closing: number;
  }[];
  readonly funds: boolean;
}

/** Shows the organisation's month as its finance people tie it out: by source, to the fen, against what the funds hold. */
export const showMonth = async (api: ApiClient, say: Say): Promise<void> => {
  const month = countyDay(new Date()).slice(0, 7);
  const { figures, funds } = await api.as("finance-daxiang")<Month>("GET", `/v1/months/${month}`);
  say(`\n  ${month} of the organisation's books (月结), opening + in - out = closing:`);
  say(
    textTable(
      ["", ">opening", ">in", ">out", ">closing"],
      figures.map((of) => [
        `${of.source}, ${of.currency}`,
        ...[of.opening, of.in, of.out, of.closing].map((sum) => fen(sum)),
      ]),
    ),
  );
  const adds = figures.every((of) => of.opening + of.in - of.out === of.closing);
  say(`  it ${adds && funds ? "ties out with what the funds hold, to the fen" : "does not tie out"}.`);
};

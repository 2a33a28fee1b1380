import { countyDay } from "#shared/values/time.ts";
import type { OfflineRow } from "../../offline/rows.ts";
import type { GoodsLine } from "../schemas.ts";

/** The goods that were confirmed in a period, by source, thing and unit. They have no value in money. */
export const goodsLines = (gifts: readonly OfflineRow[], from: string, to: string): readonly GoodsLine[] => {
  const lines = new Map<string, GoodsLine>();
  for (const gift of gifts) {
    if (gift.kind !== "goods" || gift.status !== "confirmed" || !gift.confirmed) continue;
    const day = countyDay(new Date(gift.confirmed.at));
    if (day < from || day > to) continue;
    for (const { what, quantity, unit } of gift.goods) {
      const name = JSON.stringify([gift.source, what, unit]);
      const line = lines.get(name) ?? { source: gift.source, what, quantity: 0, unit };
      lines.set(name, { ...line, quantity: line.quantity + quantity });
    }
  }
  return [...lines.values()];
};

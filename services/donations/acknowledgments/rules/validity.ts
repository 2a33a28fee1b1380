import { isPaid } from "../../giving/rules/donation-status.ts";
import type { Gift } from "../rows.ts";

/**
 * Whether an acknowledgment holds. It follows from the gift as it is now, so the two never say different things: one that
 * was given back in full is `void` and keeps its number; if that refund fails, it is `valid` again.
 */
export const validityOf = (gift: Gift | undefined): "valid" | "void" => {
  if (!gift) return "void";
  if (gift.sk === "OFFLINE") return gift.status === "confirmed" ? "valid" : "void";
  return isPaid(gift) && gift.status !== "refunded" ? "valid" : "void";
};

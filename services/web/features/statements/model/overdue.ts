import { isoDay } from "../../../shared/format/time.ts";

/** Whether a statement is overdue now: an answer that was kept on the phone may be from before. */
export const isOverdueNow = (due: { readonly dueOn: string }): boolean => due.dueOn < isoDay(new Date());

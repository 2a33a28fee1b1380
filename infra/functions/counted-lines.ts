import { FilterPattern, type IFilterPattern } from "aws-cdk-lib/aws-logs";
import type { DeployedFunction, Handler } from "./deployed-functions.ts";

/** Lines of the log that become a metric of the stage. */
export interface CountedLine {
  /** The event of the line, as the code names it: `event-parked`. */
  readonly line: string;
  /** Fields that the line has besides. */
  readonly fields?: Readonly<Record<string, string | number>>;
  /** Name of the metric, if it is not that of the line. */
  readonly metric?: string;
  /** What a line counts: a field of it (`$.count`); absent: 1. */
  readonly value?: string;
  /** Default: the sum. */
  readonly statistic?: "Maximum";
  /** The kinds of functions that may write it, and the service, if only one does. */
  readonly writtenBy: readonly Handler[];
  readonly service?: string;
}

/** Powertools writes a line as JSON, its event as `message`. */
export const patternOf = ({ line, fields = {} }: CountedLine): IFilterPattern => {
  const message = FilterPattern.stringValue("$.message", "=", line);
  const others = Object.entries(fields).map(([name, value]) =>
    typeof value === "number"
      ? FilterPattern.numberValue(`$.${name}`, "=", value)
      : FilterPattern.stringValue(`$.${name}`, "=", value),
  );
  return others.length === 0 ? message : FilterPattern.all(message, ...others);
};

export const isWriter =
  ({ writtenBy, service }: CountedLine) =>
  ({ deployed }: { readonly deployed: DeployedFunction }): boolean =>
    writtenBy.includes(deployed.handler) && (service === undefined || deployed.service === service);

const later: readonly Handler[] = ["stream", "schedule"];

/** What the dashboard shows of what people do. A call that is repeated under its Idempotency-Key counts again. */
export const businessLines = {
  signups: {
    metric: "signups",
    line: "request",
    fields: { route: "signUp", status: 201 },
    writtenBy: ["api"],
    service: "needs",
  },
  quickSignups: {
    metric: "quick-signups",
    line: "request",
    fields: { route: "quickSignUp", status: 201 },
    writtenBy: ["api"],
    service: "needs",
  },
  registrations: {
    metric: "registrations",
    line: "request",
    fields: { route: "registerVolunteer", status: 201 },
    writtenBy: ["api"],
    service: "volunteers",
  },
  gifts: { line: "gift-booked", writtenBy: later, service: "donations" },
  noticesNotSent: {
    line: "notices-not-sent",
    value: "$.notices",
    writtenBy: ["schedule"],
    service: "notices",
  },
  noticesGivenUp: {
    line: "notices-given-up",
    value: "$.notices",
    writtenBy: ["schedule"],
    service: "notices",
  },
} as const satisfies Record<string, CountedLine>;

/** A line that a person has to act on: its alarm, and what it means. */
export interface LineToAct extends CountedLine {
  readonly impact: string;
  readonly runbook: string;
  /** The alarm is raised above this count in five minutes (default 0), so many times in a row (default 1). */
  readonly threshold?: number;
  readonly evaluationPeriods?: number;
}

/** More failures in five minutes than one message or record makes before it becomes a dead letter. */
const manyFailures = 20;

export const linesToAct: readonly LineToAct[] = [
  {
    line: "many-checkouts",
    writtenBy: ["api"],
    impact:
      "Guests open thousands of checkouts for one project: a great appeal, or somebody who tries cards.",
    runbook: "many-checkouts",
  },
  {
    line: "event-parked",
    writtenBy: later,
    impact:
      "An event of Stripe's is not in the books and waits for a person; a gift or a refund may be missing.",
    runbook: "parked-events",
  },
  {
    line: "row-parked",
    writtenBy: later,
    impact: "A place to act on, a message or an event could not be handled for hours and waits for a person.",
    runbook: "parked-rows",
  },
  {
    line: "row-unreadable",
    writtenBy: ["api"],
    impact:
      "A list that people read is without a row that cannot be read: a need, a project, a gift or a message.",
    runbook: "unreadable-rows",
  },
  {
    line: "money-in-suspense",
    writtenBy: later,
    impact:
      "Money has come that belongs to no gift as it was intended; no project has it until a person says which.",
    runbook: "money-in-suspense",
  },
  {
    line: "ledger-changed",
    writtenBy: later,
    impact: "A posting was changed or removed, which no function may do: the books are not what was booked.",
    runbook: "ledger-changed",
  },
  {
    line: "books-differ",
    writtenBy: ["schedule"],
    service: "donations",
    impact: "Ledger, funds, gifts, disbursements or traces say different sums: one of these rows is wrong.",
    runbook: "books-differ",
  },
  {
    line: "statement-overdue",
    writtenBy: ["schedule"],
    service: "donations",
    impact:
      "A project owes the public a statement of its money and is past the day; the public reads that it is.",
    runbook: "statement-overdue",
  },
  {
    line: "dispute-due",
    writtenBy: ["schedule"],
    service: "donations",
    impact: "A bank disputes a gift and nobody has answered; in two days it is lost, whoever is right.",
    runbook: "dispute-due",
  },
  {
    line: "promotions-overdue",
    value: "$.count",
    statistic: "Maximum",
    writtenBy: ["schedule"],
    service: "needs",
    // Of one sweep, a minute after the last: no county has so many by itself.
    threshold: 1_000,
    evaluationPeriods: 3,
    impact: "Places on which nobody acted in time pile up; those next in line are not asked.",
    runbook: "promotions-overdue",
  },
  // A part of a batch that fails is no error of its function, so that `function-errors` would never hear of it.
  ...(["message-failed", "record-failed", "change-not-published"] as const).map((line) => ({
    line,
    writtenBy: {
      "message-failed": ["worker" as const],
      "record-failed": ["stream" as const],
      "change-not-published": ["publisher" as const],
    }[line],
    threshold: manyFailures,
    impact:
      "News of changes fails in numbers; what fails five times lies in dead letters within ten minutes.",
    runbook: "function-errors",
  })),
];

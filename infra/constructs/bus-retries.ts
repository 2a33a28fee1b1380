import { Duration } from "aws-cdk-lib";

/** How long EventBridge retries a rule's target before the event becomes a dead letter: the most it offers. */
export const busRetries = { maxEventAge: Duration.seconds(86_400), retryAttempts: 185 };

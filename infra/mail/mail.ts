import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";

/** The domain that a stage's letters come from: its own name, so that stages of one account do not share an identity. */
export const mailDomain = ({ host }: StageValues): string => host;

/** What is done with every letter of a stage: see MailStack. */
export const mailConfigurationSet = ({ name }: StageValues): string => resourceName(name, "mail");

/** Letters that did not arrive, with their addresses and why. */
export const undeliveredQueueName = (stage: StageValues): string => `${mailConfigurationSet(stage)}-dead`;

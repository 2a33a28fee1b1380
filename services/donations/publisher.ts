import { publishOnAws } from "#infra/aws/publisher.ts";
import { tellDonations } from "./domain/events.ts";

export const publisher = publishOnAws("donations", tellDonations);

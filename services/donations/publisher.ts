import { publishOnAws } from "#shared/lambda/publisher.ts";
import { tellDonations } from "./domain/events.ts";

export const publisher = publishOnAws("donations", tellDonations);

import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

export const webhookAnswerSchema = once(() =>
  z.strictObject({ received: z.literal(true) }).meta({ id: "EventReceived" }),
);

import * as z from "zod";

export const webhookAnswerSchema = z
  .strictObject({ received: z.literal(true) })
  .meta({ id: "EventReceived" });

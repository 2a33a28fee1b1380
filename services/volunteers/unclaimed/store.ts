import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type ContactCard, contactCardKey } from "#shared/published/cards/contact-card.ts";
import {
  type QuickContact,
  quickContactKey,
  quickContactSchema,
} from "#shared/published/cards/quick-contact.ts";

/** The contact card of somebody who has not signed in: by which signup it came, when, and until when it is kept. */
export type UnclaimedCard = ContactCard & Pick<QuickContact, "signupId" | "since" | "expiresAt">;

/** The access patterns of people who signed up by name and phone alone. */
export const createUnclaimedStore = (
  documents: DynamoDBDocumentClient,
  { volunteers, needs }: { readonly volunteers: string; readonly needs: string },
) => {
  /** Fails if the card in needs has changed since it was read, so that nothing erased comes back. */
  const isUnchanged = ({ signupId, version }: QuickContact): Write => ({
    ConditionCheck: { TableName: needs, Key: quickContactKey(signupId), ...atVersion(version) },
  });
  return {
    /** 1. Who is reached by a quick signup (needs), strongly consistent. */
    findQuickContact: (signupId: string): Promise<QuickContact | undefined> =>
      get(documents, needs, quickContactKey(signupId), quickContactSchema(), true),

    /** 2. Keeps a contact card. @throws ConditionFailed at 0 if there is one of a later signup, at 1 if `of` has changed */
    keep: (card: UnclaimedCard, of: QuickContact): Promise<void> =>
      write(documents, [
        {
          Put: {
            TableName: volunteers,
            Item: card,
            ConditionExpression: "attribute_not_exists(pk) OR since <= :since",
            ExpressionAttributeValues: { ":since": card.since },
          },
        },
        isUnchanged(of),
      ]),

    /** 3. Erases the contact card that came by a signup. @throws ConditionFailed likewise */
    erase: (of: QuickContact): Promise<void> =>
      write(documents, [
        {
          Delete: {
            TableName: volunteers,
            Key: contactCardKey(of.volunteerId),
            ConditionExpression: "attribute_not_exists(pk) OR signupId = :signupId",
            ExpressionAttributeValues: { ":signupId": of.signupId },
          },
        },
        isUnchanged(of),
      ]),
  };
};
export type UnclaimedStore = ReturnType<typeof createUnclaimedStore>;

import type { DynamoDBRecord } from "aws-lambda";
import type { Watched } from "./manifest.ts";

/** Whether a stream's function takes a record; deployed, the stream's filter decides the same (infra/constructs). */
export const isWatched = (
  watches: readonly Watched[] | undefined,
  { eventName, dynamodb }: DynamoDBRecord,
): boolean => {
  if (watches === undefined) return true;
  const { pk, sk } = dynamodb?.Keys ?? {};
  return watches.some(
    (watched) =>
      pk?.S?.startsWith(watched.pk) === true &&
      (watched.sk === undefined || sk?.S?.startsWith(watched.sk) === true) &&
      (watched.changes === undefined || watched.changes.some((kind) => kind === eventName)),
  );
};

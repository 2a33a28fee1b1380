/** The error types of Stripe's that the sandbox answers with. */
type FaultType = "invalid_request_error" | "idempotency_error" | "api_error";

/** What Stripe says beside type and message: a stable code, the parameter it is about. */
interface FaultDetail {
  readonly code?: string;
  readonly param?: string;
  readonly type?: FaultType;
}

/** A refusal in Stripe's error shape; `status` is the HTTP status. */
export class StripeFault extends Error {
  readonly status: number;
  readonly detail: FaultDetail;

  constructor(status: number, message: string, detail: FaultDetail = {}) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

/** The JSON body of a refusal: `{error: {type, message, code?, param?}}`. */
export const faultBody = ({ message, detail }: StripeFault) => ({
  error: { type: "invalid_request_error", ...detail, message },
});

/** The 404 of an id in the URL that names nothing; `param` is what Stripe calls that id. */
export const noSuch = (what: string, id: string, param = "id"): StripeFault =>
  new StripeFault(404, `No such ${what}: '${id}'`, { code: "resource_missing", param });

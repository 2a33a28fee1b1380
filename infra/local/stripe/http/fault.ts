/** The Stripe error types that the sandbox answers. */
type FaultType = "invalid_request_error" | "idempotency_error" | "api_error";

/** Details beside the message: a stable code, the parameter at fault, the error type. */
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

/** The 404 for an id in the URL without an object; `param` is Stripe's name of that id. */
export const noSuch = (what: string, id: string, param = "id"): StripeFault =>
  new StripeFault(404, `No such ${what}: '${id}'`, { code: "resource_missing", param });

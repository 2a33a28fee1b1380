/** The Stripe error types that the sandbox answers. */
type FaultType = "invalid_request_error" | "idempotency_error" | "card_error" | "api_error";

/** Details beside the message: a stable code, the parameter at fault, the error type, what it is about. */
interface FaultDetail {
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly type?: FaultType;
  readonly payment_intent?: unknown;
}

/** A refusal in Stripe's error shape; `status` is the HTTP status. */
export class StripeFault extends Error {
  readonly status: number;
  readonly detail: FaultDetail;
  /** Whether what the action did before it was refused stays: a declined payment was tried. */
  readonly kept: boolean;

  constructor(status: number, message: string, detail: FaultDetail = {}, kept = false) {
    super(message);
    this.status = status;
    this.detail = detail;
    this.kept = kept;
  }
}

/** The JSON body of a refusal: `{error: {type, message, code?, param?}}`. */
export const faultBody = ({ message, detail }: StripeFault) => ({
  error: { type: "invalid_request_error", ...detail, message },
});

/** The 404 for an id in the URL without an object; `param` is Stripe's name of that id. */
export const noSuch = (what: string, id: string, param = "id"): StripeFault =>
  new StripeFault(404, `No such ${what}: '${id}'`, { code: "resource_missing", param });

/** The 400 for a parameter that names an object that is not there. */
export const noSuchParameter = (what: string, id: string, param: string = what): StripeFault =>
  new StripeFault(400, `No such ${what}: '${id}'`, { code: "resource_missing", param });

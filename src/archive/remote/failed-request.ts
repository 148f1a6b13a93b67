/** Why a request came to nothing. */
type FailureKind = "refused" | "late" | "unreachable" | "unreadable";

const kinds: ReadonlyMap<string, FailureKind> = new Map([
  ["ResponseError", "refused"],
  ["TimeoutError", "late"],
  ["ConnectionError", "unreachable"],
  ["NoLivingConnectionsError", "unreachable"],
  ["DeserializationError", "unreadable"],
]);

/** A request that came to nothing, as far as it may be told: the client's own error holds what was sent, keys as well. */
export class FailedRequest extends Error {
  override name = "FailedRequest";
  readonly kind: FailureKind;
  /** Of HTTP; null where there was no answer. */
  readonly status: number | null;
  /** What the cluster calls the reason; null where it gives none. */
  readonly type: string | null;

  constructor(kind: FailureKind, message: string, { status, type }: Pick<FailedRequest, "status" | "type">) {
    super(message);
    [this.kind, this.status, this.type] = [kind, status, type];
  }
}

interface ClusterError {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly root_cause?: readonly { readonly reason?: unknown }[];
}

/** What the client throws. */
interface ClientError {
  readonly statusCode?: unknown;
  readonly body?: { readonly error?: ClusterError | string } | string | null;
}

/** What an error says of a request; null where it is none of the client's. */
export function readFailure(error: unknown): FailedRequest | null {
  if (!(error instanceof Error)) return null;
  const kind = kinds.get(error.name);
  if (kind === undefined) return null;
  const { statusCode: status, body }: Error & ClientError = error;
  const said = typeof body === "object" ? body?.error : undefined;
  const { type, reason, root_cause: causes } = typeof said === "object" ? said : { type: undefined, reason: said };
  // "all shards failed" says nothing: why they did is the root of it.
  const root = causes?.[0]?.reason ?? reason;
  const message = typeof root === "string" ? root : error.message;
  return new FailedRequest(kind, message.replaceAll(/\s+/g, " ").slice(0, longestMessage), {
    status: typeof status === "number" ? status : null,
    type: typeof type === "string" ? type : null,
  });
}

const longestMessage = 300;

/** What the failure was that an error tells of. */
export function failureOf(error: unknown): FailedRequest | null {
  return error instanceof Error && error.cause instanceof FailedRequest ? error.cause : null;
}

import { createServer } from "node:http";
import { type Dispatch, serve } from "./http.ts";

const host = "127.0.0.1";

/** Where the sandbox listens. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Breaks open connections off and stops. */
  close(): Promise<void>;
}

/** Answers on loopback. `port`: 0 for a free one. @throws the listen error */
export async function listenOn(dispatch: Dispatch, port: number): Promise<Listening> {
  const server = createServer((request, response) => void serve(request, response, dispatch));
  const taken = await new Promise<number>((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
    });
  });
  return {
    url: `http://${host}:${taken}`,
    port: taken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

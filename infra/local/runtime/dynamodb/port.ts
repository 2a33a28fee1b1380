import { once } from "node:events";
import { connect, createServer } from "node:net";

/** The given port, or a free one; it is free when this resolves. @throws the listen error (EADDRINUSE) if not. */
export const takePort = async (port = 0): Promise<number> => {
  const server = createServer().listen(port);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return address && typeof address === "object" ? address.port : port;
};

/** Whether some process of this machine accepts connections on the port. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });

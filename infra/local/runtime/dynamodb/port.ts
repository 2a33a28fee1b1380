import { once } from "node:events";
import { connect, createServer } from "node:net";

/** The given port, or a free one. @throws the listen error (EADDRINUSE) if the given port is taken */
export const takePort = async (port = 0): Promise<number> => {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return address && typeof address === "object" ? address.port : port;
};

/** Whether a process on this machine accepts connections on the port. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });

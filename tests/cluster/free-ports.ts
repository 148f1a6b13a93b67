import { createServer } from "node:net";

/** Ports in a row that nobody listens at, below those that systems give to outgoing connections: who is started anew finds its own again. */
export async function freePorts(count: number): Promise<number[]> {
  for (;;) {
    const first = 15_000 + Math.floor(Math.random() * 15_000);
    const ports = Array.from({ length: count }, (_, place) => first + place);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return ports;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

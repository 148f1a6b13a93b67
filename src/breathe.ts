/** Lets timers and streams have their turn: in the middle of long work, a progress line can be drawn. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

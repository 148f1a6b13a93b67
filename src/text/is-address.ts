/** How the address of an archive on a cluster begins. */
export const addressBeginning = /^opensearch(?:\+http)?:\/\//i;

/** Whether a path is the address of an archive on a cluster: `opensearch://host:9200/clips`. */
export function isAddress(path: string): boolean {
  return addressBeginning.test(path);
}

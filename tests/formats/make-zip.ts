import { crc32, deflateRawSync } from "node:zlib";

/** A file of a zip that a test makes. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Default true. */
  readonly deflate?: boolean;
  /** General purpose flags; 1 says that it is encrypted. */
  readonly flags?: number;
  /** As Unix has it: 0o120777 is a link. */
  readonly mode?: number;
}

/** A zip with these files. */
export function makeZip(files: readonly MadeFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, central } = makeHeaders(file, offset);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

/** A zip of named texts. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, content })));
}

function makeHeaders({ name, content, deflate = true, flags = 0x800, mode = 0 }: MadeFile, offset: number) {
  const bytes = Buffer.from(content);
  const packed = deflate ? deflateRawSync(bytes) : bytes;
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(deflate ? 8 : 0, 4);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(bytes.length, 18);
  const nameBytes = Buffer.from(name);
  shared.writeUInt16LE(nameBytes.length, 22);
  const localMark = Buffer.from([0x50, 0x4b, 3, 4]);
  const local = Buffer.concat([localMark, shared, nameBytes, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const centralMark = Buffer.from([0x50, 0x4b, 1, 2, 20, 3]);
  return { local, central: Buffer.concat([centralMark, shared, tail, nameBytes]) };
}

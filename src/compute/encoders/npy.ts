/** A matrix as NumPy keeps it: `data` row-major, rows x columns. */
export interface Matrix {
  data: Float32Array;
  rows: number;
  columns: number;
}

const MAGIC = "\x93NUMPY\x01\x00";

/** The header of a version 1.0 .npy file is padded to a multiple of this. */
const ALIGNMENT = 64;

/**
 * The bytes of a .npy file of little-endian float32, two dimensions, C order: `numpy.load` reads it.
 * In two parts, so that no copy of the numbers is made.
 */
export function npyParts({ data, rows, columns }: Matrix): [Buffer, Buffer] {
  const fields = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const before = MAGIC.length + 2;
  const length = Math.ceil((before + fields.length + 1) / ALIGNMENT) * ALIGNMENT - before;
  const size = Buffer.alloc(2);
  size.writeUInt16LE(length);
  const text = `${fields.padEnd(length - 1)}\n`;
  return [
    Buffer.concat([Buffer.from(MAGIC, "latin1"), size, Buffer.from(text, "latin1")]),
    Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  ];
}

/** Reads what `npyParts` writes. Throws `invalid npy` for anything else. */
export function readNpy(bytes: Buffer): Matrix {
  const length = bytes.length > 10 ? bytes.readUInt16LE(8) : 0;
  const header = bytes.toString("latin1", 10, 10 + length);
  const shape = /^\{'descr': '<f4', 'fortran_order': False, 'shape': \((\d+), (\d+)\), \}/.exec(
    header,
  );
  if (bytes.toString("latin1", 0, 8) !== MAGIC || !shape)
    throw new Error("invalid npy: not a little-endian float32 matrix of version 1.0");
  const [rows, columns] = [Number(shape[1]), Number(shape[2])];
  const body = bytes.subarray(10 + length);
  if (body.length !== rows * columns * 4)
    throw new Error(`invalid npy: ${body.length} bytes for ${rows} x ${columns}`);
  const data = new Float32Array(rows * columns);
  new Uint8Array(data.buffer).set(body);
  return { data, rows, columns };
}

/** A copy of at least `size` elements, with room to grow; the array itself when it is large enough. */
export function grownUint32(array: Uint32Array, size: number): Uint32Array {
  if (size <= array.length) return array;
  const grown = new Uint32Array(Math.max(size, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}

/** As `grownUint32`, for 32-bit floats. */
export function grownFloat32(array: Float32Array, size: number): Float32Array {
  if (size <= array.length) return array;
  const grown = new Float32Array(Math.max(size, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}

/** As `grownUint32`, for 64-bit floats. */
export function grownFloat64(array: Float64Array, size: number): Float64Array {
  if (size <= array.length) return array;
  const grown = new Float64Array(Math.max(size, Math.ceil(array.length * 1.5)));
  grown.set(array);
  return grown;
}

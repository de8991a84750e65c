/** The size of the pieces in which a stream is also read: 7 bytes, more for a long one. */
export const splitSize = (body: Uint8Array): number => Math.max(7, Math.ceil(body.length / 20_000))

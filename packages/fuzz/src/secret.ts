/** The key of every call. It is used nowhere else: where it is found, it has leaked. */
export const secret = "sk-fuzz-3f9aQ7-DO-NOT-TELL-Zx81"

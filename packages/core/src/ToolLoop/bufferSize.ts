/** How many steps of a loop, and preliminary results of a tool, wait for a slow reader before the producer does. */
export const bufferSize = 16

/** Of the server; part of the key of everything it keeps between starts. */
export const VERSION = '0.1.0';

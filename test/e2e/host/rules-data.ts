// Filled with the files of test/e2e/workspace when the tests are bundled: a web extension host has no disk.

/** Every file of the rules: path in the folder → text. */
export declare const RULES: Readonly<Record<string, string>>;

/** The file with a misspelt name. */
export declare const MISSPELT: string;

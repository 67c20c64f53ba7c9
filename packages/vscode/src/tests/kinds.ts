import * as vscode from 'vscode';

/** Scenarios can be explained; properties, which speak of all cases, cannot. */
export const SCENARIO = new vscode.TestTag('scenario');

export const isScenario = ({ tags }: vscode.TestItem): boolean => tags.includes(SCENARIO);

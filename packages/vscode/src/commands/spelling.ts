/** How a source that is written with Japanese keywords begins a line. */
const JAPANESE = /^(?:名前空間|取込|法令|改正|主体|行為|業種表|義務|報告|免除|除外|条件|定義|事例|決して)[\s　]/m;
const ENGLISH =
  /^(?:namespace|import|instrument|amendment|entity|act|sectors|duty|report|exemption|exclusion|condition|define|scenario|never)\s/m;

/** Are the keywords of a source Japanese? An empty one is taken to be English. */
export function isJapanese(source: string): boolean {
  const [japanese, english] = [JAPANESE.exec(source), ENGLISH.exec(source)];
  return japanese !== null && (english === null || japanese.index < english.index);
}

const TAKES_OLD =
  /旧(?!的?[吗。]?$).{0,8}(?:收(?!货|到)|回收|拉走|带走|拿走|抵|换新|处理)|(?:回收|拉走|带走|搬走|收(?!到|货)).{0,6}旧|以旧换新|\b(?:trade[ -]?in)\b|(?<!how )\bold\b.{0,40}\b(?:take (?:it|that|them|the old one|the old)\b|collect|remove|dispose|recycle|haul|trade)|\b(?:take|collect|remove|dispose of|recycle|haul)\b.{0,24}\bold\b/i;

/** Whether somebody would hand in an old thing when a new one is bought: "do you take the old one away?" */
export function handsInOld(text: string): boolean {
  return TAKES_OLD.test(text);
}

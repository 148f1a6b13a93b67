/** Past forms that no ending gives away, with the verb they belong to; lower case. Verbs of saying, thinking, showing and doing. */
export const irregularVerbs: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "said:say told:tell thought:think wrote:write written:write spoke:speak spoken:speak knew:know known:know felt:feel heard:hear " +
    "saw:see seen:see found:find made:make gave:give given:give took:take taken:take went:go gone:go came:come got:get gotten:get " +
    "sang:sing sung:sing swore:swear sworn:swear taught:teach understood:understand meant:mean led:lead left:leave kept:keep held:hold " +
    "began:begin begun:begin chose:choose chosen:choose drew:draw drawn:draw drove:drive driven:drive fell:fall fallen:fall fought:fight " +
    "forgot:forget forgotten:forget laid:lay lost:lose met:meet paid:pay ran:run read:read rose:rise sat:sit sent:send shot:shoot " +
    "showed:show shown:show stood:stand struck:strike threw:throw thrown:throw tore:tear torn:tear tweeted:tweet won:win wore:wear " +
    "brought:bring built:build bought:buy caught:catch became:become broke:break broken:break cried:cry replied:reply testified:testify " +
    "ate:eat bore:bear bound:bind dealt:deal dug:dig fed:feed fled:flee flew:fly grew:grow grown:grow hid:hide hung:hang lit:light " +
    "rode:ride rang:ring sold:sell shook:shake shaken:shake slept:sleep slid:slide spent:spend spun:spin stole:steal stuck:stick " +
    "swept:sweep swam:swim swung:swing wept:weep withdrew:withdraw retold:retell foretold:foretell undertook:undertake"
  )
    .split(" ")
    .map((pair) => pair.split(":"))
    .map(([form = "", verb = ""]) => [form, verb]),
);

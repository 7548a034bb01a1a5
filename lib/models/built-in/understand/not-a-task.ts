// Sentences that look like tasks and are none: small talk, facts, other people's doings, orders to the assistant.

const CREATIVE = `(?:poem|story|joke|haiku|essay|song|limerick|code|function|script|program|riddle|rap|lyrics|novel|python|javascript|regex|sql|html|class|recipe|tweet|pun|quiz)`;

const PATTERNS: RegExp[] = [
  /^(?:write|draft|compose|make|find|book|order|buy|get|send|tell|give|show|sing|read|cook|bring|fetch|recommend|suggest) (?:me|us)\b/i,
  // commands for a language model, or a machine
  new RegExp(
    String.raw`^(?:write|compose|draft|create|generate|make|give|tell|show|sing|recite|draw|code|invent)(?: me| us)? (?:a |an |some |another |the |another )?(?:\w+ ){0,3}${CREATIVE}\b`,
    'i',
  ),
  /^(?:tell|explain|describe|define|recite|sing|pretend|act|imagine|guess|roleplay|say|repeat|count|compute|summari[sz]e th(?:is|e following)|translate (?:this|the following|"|'))\b/i,
  /^(?:translate|calculate|convert|solve|spell)\b.*(?:\bto (?:french|spanish|german|english|italian|japanese|euros?|dollars?|kilometers|miles|kg)\b|\d\s*[-+*/x^]\s*\d|%)/i,
  /^(?:what|who|whom|whose|why|how|where|which|when|is|are|am|was|were|does|did|has|had|shall|would|could|might|may)\b/i,
  /^(?:play|turn (?:on|off)|open|search|google|look up|browse|order me|get me|give me|show me|show|list|find me|bring me|set an alarm|set a timer|send me|read me|help me)\b(?! (?:the |my )?(?:guitar|piano|drums|tennis|football|account|window))/i,
  /\b(?:ignore|disregard|forget|override|bypass)\b.*\b(?:instruction|rule|prompt|polic|guideline|previous|above)/i,
  /\b(?:system prompt|developer mode|jailbreak|api key|your (?:rules|prompt|instructions)|as an ai|you are now|drop table|sudo|rm -rf)\b/i,
  // hypothetical talk
  /^(?:if|suppose|supposing|imagine|let's say|say i|what if|hypothetically|in theory|assuming|maybe|perhaps|one day|someday|i wish|i wonder|i might|i may|i could|we could|we might|i would|i'd|i was going to|i used to|i had to|i should have|i needed to|i wanted to)\b(?!'d (?:like|better))/i,
  // other people, and facts
  /^(?:he|she|they|it|that|there|here|this|these|those|you|your|his|her|their|everybody|everyone|somebody|someone|nobody|people|you're|it's|that's|there's|he's|she's|they're)\b/i,
  /^(?:i'm|i am|i was|i've|i have|i feel|i felt|i think|i thought|i believe|i guess|i hope|i know|i like|i love|i hate|i don't|i didn't|i can't|i couldn't|i never|i saw|i heard|i read|i just|we had|we were|we are|we're|i had|i went|i got|i don't)\b/i,
  /^(?:my|our|the) .+\b(?:is|are|was|were|has|have|had|will|wants?|needs?|said|says|told|thinks?|likes?|loves?|hates?|works?|lives?|goes|went|came|comes|broke|died|called|asked|starts?|ends?|begins?)\b/i,
  /^[A-Z][a-z]+(?: and [A-Z][a-z]+)? (?:is|are|was|were|has to|have to|had|will|wants?|needs? to|said|says|told|thinks?|likes?|loves?|should|must|went|came|plans?)\b/,
  /\b(?:is|are|was|were|isn't|aren't|wasn't|will be|has been|have been)\b(?!.*\b(?:due|done)\b).*\b(?:today|yesterday|tomorrow|tonight|now|nice|great|cold|hot|tired|happy|sunny|beautiful|boring)\b/i,
  // wishes and greetings that hold a day
  /^(?:happy|merry|see you|see ya|talk (?:to you |soon|later|tomorrow)|have a |good (?:morning|night|evening|luck|job|work|idea|day)|until|till|thanks?|thank you|cheers|bye|goodbye|welcome|congrat|lol|haha|wow|ugh|yay|hmm|nope|no|yes|sorry|never mind|nevermind|forget it|nothing)\b/i,
  /^(?:don't|do not|never|stop|avoid|no need|not)\b/i,
  /^(?:keep|look|leave|let)\b.*\b(?:secret|going|me alone|here|at that)\b/i,
  /\b(?:lorem ipsum)\b/i,
];

const HYPOTHETICAL =
  /^(?:if|suppose|supposing|imagine|what if|hypothetically|in theory|assuming|let's say|say i|i wish|i wonder|i might|i may|i could|we could|i would have|i was going to|i used to|i should have|i wanted to|i nearly|i almost|what would happen|would it be (?:ok|okay|possible|better|smart)|should i|should we|do you think)\b(?! i forget|.*\b(?:adding|creating) (?:to-?dos|tasks)\b)/i;

/** Talk about what could be: nothing is to be done. */
export function isHypothetical(text: string): boolean {
  if (/^(?:if|whenever) (?:i|you|we) (?:add|create|make)\b/i.test(text)) return false;
  if (/^should (?:i|we) (?:do|work|start|tackle)\b/i.test(text)) return false;
  return HYPOTHETICAL.test(text) || /\b(?:would have|if i were|if i had|if only)\b/i.test(text);
}

export function isNotATask(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text.trim()));
}

const NO_IMPERATIVE: RegExp[] = [
  // "Call me tomorrow", "Look at this", "Make it so"
  /^\w+ (?:me|us|you|it|this|that|them|so|here|there|away|lost|attention|at (?:this|that|it|you))\b/i,
  /^do (?:the same|so|nothing|better|your)\b/i,
  // a noun after all: "Order of the phoenix", "Test results came back"
  /^\w+ (?:of|is|are|was|were|has|had|will|came|went|got|looks?|seems?|feels?)\b/i,
  /^\w+ (?!who|what|if|whether|which|how|when|where|that|why|the|a|an|my)\w+ (?:is|are|was|were|has|had|came|went|got|moved|broke|arrived|started|ended|looks?|seems?|feels?)\b/i,
  /^\w+ing (?:late|well|good|bad|fine|sick|tired|hungry|like)\b/i,
];

/** Begins like an order, and is none. */
export function isNoImperative(text: string): boolean {
  return NO_IMPERATIVE.some((pattern) => pattern.test(text.trim()));
}

// Verbs with which people begin a ToDo. A word that is not here begins one only with other signs of it, as a date.

const VERBS = new Set(
  `accept add adjust analyse analyze announce answer apply approve arrange ask assemble assign attend audit back bake
  begin bleach block book borrow brainstorm bring brush build buy calculate call cancel carry celebrate change charge
  chase check choose clean clear close collect compare complete compose conduct confirm contact continue cook copy
  create cut debug decide decline declutter decorate defrost delete deliver deploy descale deposit design develop
  dig discuss dispose do donate download draft draw drive drop dry dust edit email empty enrol enroll evaluate exchange
  exercise explore export extend feed figure file fill film finalise finalize find finish fix fold follow format freeze
  get give go grab groom handle hang hire hoover host identify implement improve install interview invest investigate
  invite iron join knit label launch lay learn lend list load look mail make manage measure meet mend merge message
  migrate mop move mow negotiate notify oil onboard open optimise optimize order organise organize pack paint park
  patch pay perform phone pick place plan plant play polish post practice practise prepare present prime print process
  proofread publish pull purchase push put raise read record recycle redesign refactor refill refilm re-film refund
  register reinstall remove rename renew rent repair repaint replace reply repot report request rescan research
  reserve reset respond restock return review revise rewrite ring rinse rotate run sand save scan schedule scrub search
  secure see sell send service set sew share ship shop shovel sign sketch solve sort speak spend start stop store strip
  study submit subscribe suggest support sweep swap switch take talk teach test text thank tidy top track train transfer
  translate transcribe treat trim turn unclog unload unpack unsubscribe update upgrade upload use vacuum vet view visit
  volunteer vote walk wash watch water weed weigh withdraw work wrap write`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export function isVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase().replace(/[^\p{L}-]/gu, ''));
}

export function startsWithVerb(text: string): boolean {
  return isVerb(/^\S+/.exec(text.trim())?.[0] ?? '');
}

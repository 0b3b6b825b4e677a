import { once } from './once.ts';

const agencies =
  'AAP|AFP|AP|AP Photo|dpa|EFE|ANSA|EPA|PA|PTI|TNS|UPI|NASA|USATSI|LaPresse|Alamy|Alamy Stock Photo|Reuters|REUTERS|Getty(?: Images?)?|GETTY(?: IMAGES)?|Associated Press|Shutterstock|iStock(?:photo)?|WireImage|Invision|Rex Features|USA TODAY Sports|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Creative Commons|NOAA';

/** What a name of these means is told by the words around it. */
const companies = 'Bloomberg|Corbis|Flickr|Magnum';

/** Where pictures come from that are named in front of who made them. */
const sources = 'picture alliance|[Ii]mago|Instagram|Twitter|Facebook';

const pattern = (source: string, flags = 'u'): RegExp => new RegExp(source, flags);

/** What credits are made of. */
const readParts = () => {
  const { raw } = String;
  /** `photo`, in the languages that newspapers are printed in. */
  const noun = raw`photo(?:graph(?:y|er|s)?)?|image|pic(?:ture)?|illustration|graphic|screenshot|fot[oó](?:graf[íi]a|ğraf)?|bild|beeld|grafik|image[nm]|ilustración|kuva|фото|写真|撮影|画像|[图圖]片?|사진|φωτογραφία`;
  const role = raw`[ -]?(?:credits?|source|courtesy|copyright|illustration|by|quelle|nachweis|rechte|提供|[来來]源)`;
  /** A full stop in a name is behind an initial, or what is as short as `Sgt.`: any other ends a sentence. */
  const word = raw`\p{Lu}(?:\p{Ll}{0,2}\.(?:\p{Lu}\.)*|[\p{L}\d'’]*)`;
  const proper = raw`${word}(?:-[\p{L}\d'’]+)*`;
  /** Two words or more: one alone may be anything. */
  const people = `${proper}(?: ${proper})+`;
  /** How names begin, also in scripts without capitals, and those of hosts, years, and handles in front of an agency. */
  const nameStart = raw`(?:[\p{Lu}\p{Lo}@©]|\d{4}\b|(?:dpa|imago|iStock|supplied|picture[ -]alliance)\b|\S+(?:\.\p{Ll}{2,}\b| ?\/ ?\p{Lu}| via \p{Lu}))`;
  /** Words that open a credit without a colon. */
  const openings = [
    raw`(?:(?:${proper} ){0,4}[Pp]hoto(?:s|graph[sy]?)?|Images?|(?:Photo )?[Ii]llustrations?|Screenshots?|Pictures?|Graphics?|Art|Fotos?) (?:by|via|par|por|courtesy of|provided by|source,|copyright) ?\p{Lu}.*`,
    raw`(?:Cr[ée]dits? [Pp]hotos? (?=\p{Lu})|Photos? ©).*`,
    raw`Fotos? d[ei] (?:${people}|\p{Lu}{2,})\s?\/.*`,
    // The last words of the text, all names.
    raw`(?:[Ff]oto|Beeld|[Ff]ot\.|(?<=[.!?] )Photo(?= \S+ )) ${proper}(?:[ ,/&]+${proper})*`,
    raw`(?<=[.!?] \/ )${people}`,
    raw`(?:[Pp]hotos? |[Ii]mages? |\p{Lu}\p{Ll}+ )?(?:[Cc]ourtesy(?: of)?|Cortesía de|Copyright(?! (?:Act|Law|Office)\b)) (?:the (?:artist|author|\p{Lu})|[\p{Lu}\d]).*`,
    raw`(?:via|Via(?= \S+ )) \p{Lu}[^ ]*(?: [\p{Lu}&/][^ ]*)*`,
    raw`\p{Lu}{2,5} P(?:hoto|HOTO)\s?\/.*`,
    raw`By \p{Lu}.* via Wikimedia Commons`,
    raw`(?:Photo|Image)s? from (?:\S+\.\p{Ll}{2,}|\p{Lu}.*\/ ?(?:${agencies}))`,
    // Behind a comma, as Japanese and Chinese papers write a name with the word for taking a picture.
    raw`(?<=[、＝=。])[\p{sc=Han} ]{2,14}(?:撮影|[摄攝])`,
    raw`©\s*${nameStart}.*`,
  ].join('|');
  const credits = [
    // An agency.
    raw`(?:${word}[ /,|—–-]+){0,6}(?:(?:on|from|via) )?(?:${agencies}|(?<=^|[/,] ?|on |via )(?:${companies}))`,
    raw`(?:${proper}[ ,/]+){2,}via \p{Lu}.*`,
    raw`\p{Lu}[^,.]+, (?:CC[ -]BY|Public domain).*`,
    // As below, but in a text `for` alone could mean anything.
    raw`${people} (?:for (?:The |(?=\p{Lu}{4}))|(?:pour|POUR) « )${proper}(?: ${proper})*(?: »)?`,
    raw`\p{Lu}{2,5} (?:[Pp]hoto|PHOTO|Images|Wire)|Supplied|Courtesy photo`,
  ].join('|');
  const label = raw`(?:(?:both |all )?(?:${noun})s?(?:${role})?|cr[ée]dit[ios]*(?: photos?)?|source|quelle|fuente|fonte|[来來]源|出典|提供|courtesy|copyright)`;
  return [proper, people, nameStart, openings, credits, label] as const;
};

/** What credits look like. */
export const creditPatterns = /* @__PURE__ */ once(() => {
  const { raw } = String;
  const [proper, people, nameStart, openings, credits, label] = readParts();
  return {
    /** `Photo:`, `Image source:`, `Crédit :`, `写真：`. */
    label: pattern(
      raw`(?<![\p{L}\d]|file )(?:©\s*)?${label}\s*(?:[:：]|(?<=[真影像사진])=)\s*`,
      'giu',
    ),
    name: pattern(`^${nameStart}`),
    /** At the start of a sentence; `©` anywhere. */
    opening: pattern(raw`(?:^|[.!?)\]"”’»|/、＝=。]\s*|\s(?=©))(${openings})$`),
    /** What stands as a credit without any other word. */
    credit: pattern(`^(?:${credits})(?: file)?\\.?$`),
    /** `Jane Doe/Agency`, `SIA/EFAK`: a person, an agency or an acronym before each slash, names alone after it; not two persons. */
    byline: pattern(
      raw`^(?!${people} \/ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$)(?:${people}|\p{Lu}{3,}|Image|Photo|Reuters|Getty|${sources}|${companies})(?:\s?\/\s?(?:[\p{Lu}@]|dpa|picture alliance)[\p{L}\d.'’&-]*(?: (?:\p{Lu}[\p{L}\d.'’-]*|&|of|the|and))*)+(?:(?:,? via| —| \|) \p{Lu}.*| file)?\.?$`,
    ),
    /** What a byline that is all of a text begins with: what stands alone may be any two things. */
    agency: pattern(raw`^(?:${agencies}|${sources}|${companies}) ?\/`),
    /** In brackets alone: `Jane Doe for The Paper`, `ABC News: Jane Doe`, `Photo Jane Doe. AFP`. */
    bracketed: pattern(
      raw`^(?:${people} (?:\| \p{Lu}.*|for (?:The )?|(?:pour|POUR) « )${proper}(?: ${proper})*(?: »)?|(?:Supplied|ABC(?: \p{L}+)?|${agencies}|File(?=.*\/)): ?\p{Lu}.*|Photo ${people}(?:\. ${proper})?|\p{Lu}.* Photography)$`,
    ),
    /** Who took the picture, in front of an agency in brackets. */
    person: pattern(raw`(?:^|[.!?/] ?)(${people}) $`),
    /** A sentence, one after the first full stop, or a list of things. */
    prose: pattern(
      raw`[\p{Ll}\d)][.!?] (?!All rights)\p{Lu}\p{L}* \p{Ll}|[。、].|>|["”] \p{Ll}|\p{Lu}[\p{L}’']* (?![dfpv]|of|by|with|and|et |y |und|courtesy|rights)\p{Ll}+ \p{Ll}`,
    ),
    /** What is seen, in place of a name. */
    subject: pattern(
      raw`^(?:The|An?|This|D(?:er|ie|as)|L[ea]s?|Une?|El|Los) (?:\p{Ll}|\p{L}+ (?:am|im|auf|bei|vor) )`,
    ),
    sentenceEnd: pattern(
      raw`(?<=[.!?。]["”’)]?(?: -)?|[|–—])\s(?=\p{Lu}|picture)|(?<=\p{Ll}{2}\.)(?=\p{Lu})`,
    ),
    /** Wired's galleries, where a name alone is the credit. */
    slide: pattern(raw`^Slide: .* Caption: ((?: ?\p{Lu}[\p{L}/]*){1,4})$`),
  };
});

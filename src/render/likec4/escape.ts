/** Text as a LikeC4 string, on one line. @see https://likec4.dev/dsl/ */
export const quoted = (text: string): string =>
  `'${text.replace(/\s+/gu, ' ').trim().replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The words of LikeC4's grammar; some may stand as names in some places, none has to. */
const reserved: ReadonlySet<string> = new Set(
  [
    'alt amber and autoLayout blue border bottom break browser bucket catch color component crow cylinder dashed',
    'deployment deploymentNode description diagram diamond document dot dotted dynamic dynamicPredicateGroup element',
    'else exclude extend extends finally from global gray green group head icon iconColor iconPosition iconSize icons',
    'if import include includeAncestors indigo instance instanceOf is it kind large left lg likec4lib line link loop max',
    'md medium metadata min mobile model multiple muted navigateTo node none normal not notation notes odiamond odot of',
    'onormal opacity open opt or order padding par parallel person predicate predicateGroup primary queue rank rectangle',
    'red relationship rgb rgba right same secondary sequence shape sink size sky slate sm small solid source',
    'specification storage style styleGroup summary tag tail target technology textSize this title top try variant vee',
    'view views when where with xl xlarge xs xsmall',
  ].flatMap((words) => words.split(' ')),
);

/** One of our ids as a LikeC4 name; a reserved word gets an underscore, which ours never have. */
export const nameOf = (id: string): string => (reserved.has(id) ? `${id}_` : id);

/** A dotted id, each part as a name: `shop.orderApi`. */
export const pathOf = (id: string): string => id.split('.').map(nameOf).join('.');

/** BCP 47 language tag, for example `en` or `zh-Hans`. */
export type Language = string;

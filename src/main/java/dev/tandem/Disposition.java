package dev.tandem;

/**
 * What a browser does with data that it is led to by a link: see {@link DataStore#add(String, byte[], Disposition)}.
 */
public enum Disposition {

    /** It shows the data where it can, in the place of the page; as part of a page it can be used in any case. */
    INLINE,

    /** It saves the data as a file, under the name that the data has, and the page stays. */
    ATTACHMENT
}

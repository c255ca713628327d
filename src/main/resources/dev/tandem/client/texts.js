/**
 * All that the runtime says to the users of a page. Who reads it knows nothing of codes; developers find those in the
 * console. An application may have texts of its own, which the page brings along.
 */
export const texts = {
    lost: "Connection lost, trying again…",
    ended: "This session has ended.",
    signedOut: "You have been signed out.",
    signInAgain: "You are not signed in any more.",
    signIn: "Sign in",
    startAgain: "Start again",
    failed: "Something went wrong. Parts of this page may not work.",
    loadAgain: "Load again",
    close: "Close",
    notTaken: "This was not accepted.",
    tooLong: "This is too long.",
    notSent: "This could not be sent.",
};

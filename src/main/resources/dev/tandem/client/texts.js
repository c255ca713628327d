/** All that the runtime says to the users of a page. Who reads it knows nothing of codes; developers find those in the console. */
export const texts = {
    lost: "Connection lost, trying again…",
    ended: "This session has ended.",
    signedOut: "You have been signed out.",
    startAgain: "Start again",
    notTaken: "This was not accepted.",
    tooLong: "This is too long.",
    notSent: "This could not be sent.",
};

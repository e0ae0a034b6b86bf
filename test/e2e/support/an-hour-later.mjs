// Preloaded into a program under test: its clock runs an hour ahead.
const { now } = Date;
Date.now = () => now.call(Date) + 3_600_000;

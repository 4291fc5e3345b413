/** English words of asking, wishing, politeness, time; in the form that `lexicon` reads. */
export const EN_ASKING = `
## asking and question words
= how do i, how can i, how to, what is the way to, how would i, how does one, what must i do to, steps to, explain how to
= why, how come, what for, for what reason, what is the reason, what is the cause, what made
= how much, what is the price, what does it cost, how expensive, what do you charge
= how many, what number of, what is the count of, how numerous
= when, at what time, what time, which day, on what date
= how long, what is the duration, how many days, how much time, until when
= how soon, how quickly, how fast, when at the earliest
= how often, how many times, how frequently, what is the frequency
= where, in which place, whereabouts, what location, at what place
= where can i find, where is, where do i see, where would i look
= who, which person, what person, whose name
= which, what kind of, what type of, what sort of
= what is, what does it mean, what is meant by, define, what do you call
= can i, may i, am i allowed, is it possible, is it ok to, could i, am i able to, is it permitted
= can you, could you, would you, will you, are you able to
= do you have, have you got, is there any, do you stock, are there
= do i need to, must i, do i have to, is it necessary, am i required to
= should i, would it be wise, is it advisable, do you recommend, is it a good idea
= question, query, inquiry, enquiry, something to ask
= wonder, would like to know, curious about, want to find out
= what if, in case, supposing, what happens when, assuming
= what happened, what went wrong, what is going on, what is the matter, what is up with
= do you know, have you any idea, are you aware, any clue
= tell me about, information on, details on, more about, fill me in on, give me info on
= difference between, compare, versus, what distinguishes, which is better
> question word: why, when, where, who, which, how, whose, whom
> doubt word: whether, if, perhaps, maybe, possibly
> kind of answer: yes, no, explanation, definition, instruction, example, reason
> question form: quiz, survey, questionnaire, poll, riddle

## wishing and needing
= want, would like, wish, desire, fancy, feel like, i'd love, wanna
= need, require, have to have, must have, cannot do without, be in need of
= must, have to, got to, ought to, be obliged to, be supposed to
= hope, wish for, look forward to, keep my fingers crossed, long for
= prefer, would rather, favour, favor, like better, sooner have
= intend, plan to, be going to, mean to, aim to, be about to
= try, attempt, have a go, give it a shot, make an effort, endeavour, endeavor
= expect, anticipate, await, count on, reckon with
= demand, insist on, call for, claim
= request, ask for, apply for, put in for, solicit
= choose, pick, select, opt for, go for, decide on
= interested in, keen on, care about, into, eager for
= necessary, required, essential, mandatory, compulsory, obligatory, vital
= optional, voluntary, not required, if you like
= urgent, pressing, as soon as possible, asap, immediately, critical
= lack, be short of, be missing, be without, run out of
= important, crucial, significant, matter, key
= dream, ambition, aspiration, goal, aim, target, purpose
= suggest, recommend, advise, propose, any tip
= suggestion, recommendation, advice, tip, proposal, idea
> desire: wish, craving, hunger, thirst, longing, dream, ambition
> basic need: food, water, shelter, sleep, warmth, air
> degree of need: urgent, necessary, optional, essential, desirable
> plan: goal, schedule, project, strategy, intention, resolution

## politeness and greeting
= hello, hi, hey, hiya, good morning, good afternoon, good evening, greetings, howdy
= goodbye, bye, see you, farewell, cheerio, so long, take care, see you later, ciao
= thank you, thanks, cheers, ta, much appreciated, grateful, many thanks, thank
= please, kindly, if you would, would you mind, be so kind
= sorry, apology, apologize, apologise, pardon, excuse me, my bad, forgive
= you're welcome, no problem, don't mention it, my pleasure, no worries, not at all
= welcome, glad to see you, nice to meet you, pleased to meet you
= how are you, how is it going, how do you do, what's up, how are things, how have you been
= congratulation, well done, congrats, good job, nice work, kudos, bravo
= good luck, best of luck, break a leg, all the best, fingers crossed
= polite, courteous, civil, well mannered, respectful, considerate
= rude, impolite, disrespectful, bad mannered, insolent, unfriendly, discourteous
= good night, sleep well, sweet dreams, nighty night
= help, assist, aid, lend a hand, support, give me a hand, help out
= favour, kindness, good turn, service
= sir, mister, gentleman, mate, dude, guy, bloke
= madam, lady, mrs, ma'am
= regards, best wishes, yours sincerely, yours truly
> greeting: hello, hi, hey, good morning, good evening, good afternoon, howdy
> farewell: goodbye, bye, good night, farewell, see you later
> thanks: thank you, thanks, cheers, much obliged
> form of address: sir, madam, mister, miss, professor
> celebration wish: happy birthday, merry christmas, happy new year, congratulation, happy anniversary

## agreement and refusal
= yes, yeah, yep, sure, of course, certainly, absolutely, definitely, aye, indeed
= no, nope, nah, not at all, no way, by no means, never ever
= ok, okay, all right, alright, fine by me, sounds good, very well
= agree, consent, go along with, concur, be of the same opinion, say yes
= disagree, object, differ, take issue with, be against, oppose
= refuse, decline, reject, turn down, say no to, rebuff, knock back
= accept, take up, say yes to, approve, welcome
= allow, permit, let, authorize, authorise, give permission, enable
= forbid, ban, prohibit, disallow, bar, not allow, outlaw
= correct, right, true, accurate, that's it, exactly, spot on
= wrong, incorrect, false, mistaken, inaccurate, not right, untrue
= maybe, perhaps, possibly, might be, could be, potentially
= confirm, verify, affirm, make sure, double check, ascertain
= deny, contradict, dispute, dismiss
= promise, guarantee, assure, give my word, pledge, vow
= permission, approval, consent, authorization, clearance, go ahead, green light
= don't care, whatever, doesn't matter, either is fine, no preference, makes no difference
= not sure, unsure, uncertain, don't know, no idea, dunno, undecided
= understand, get it, see what you mean, comprehend, grasp, follow, i see, figure out
= not understand, confused, puzzled, baffled, don't get it, lost me, unclear
= clear, obvious, evident, plain, apparent, understandable
= misunderstanding, mix up, confusion, misinterpret, misunderstand, wrong end of the stick
= ignore, disregard, take no notice, overlook, pay no attention
= obey, comply, follow the rule, conform, abide by
> yes: yeah, yep, sure, certainly, absolutely, indeed
> refusal: no, nope, never, decline, rejection, veto
> certainty: certain, sure, likely, unlikely, possible, impossible, doubtful
> judgement: correct, wrong, fair, unfair, reasonable

## time and frequency
= now, right now, at the moment, currently, at present, presently, this instant
= today, this day, later today
= soon, shortly, before long, in a little while, in a bit, any minute
= immediately, at once, straight away, right away, instantly, without delay, pronto
= later, afterwards, after that, subsequently, some other time
= before, prior to, earlier than, previously, ahead of
= after, following, past, once that is done
= always, all the time, constantly, forever, every time, at all times, continually
= never, not ever, at no time, not once
= often, frequently, regularly, a lot of the time, many times, repeatedly
= sometimes, occasionally, now and then, from time to time, once in a while, at times
= rarely, seldom, hardly ever, scarcely, almost never
= again, once more, one more time, anew, another time
= daily, every day, each day, per day
= weekly, every week, each week, once a week
= monthly, every month, each month, per month
= yearly, annual, every year, once a year, per annum, annually
= late, delayed, behind schedule, overdue, not on time, tardy
= early, ahead of time, in good time, too soon, premature
= punctual, on time, on schedule, prompt
= date, day, calendar day
= time, hour, o'clock, clock time
= period, duration, time span, term, stretch, length of time
= deadline, due date, cut off, time limit, latest date, last day
= recent, lately, recently, just now, the other day, of late
= ago, in the past, back then, previous, former, last
= future, upcoming, next, coming, forthcoming
= still, yet, until now, so far, to date, up to now
= midday, noon, twelve o'clock, lunchtime
= weekend, saturday and sunday, end of the week
= temporary, for the time being, short term, provisional, interim
= permanent, lasting, long term, for good, forever
= expire, run out, lapse, come to an end, no longer valid, out of date
= expiry, expiration date, best before, use by date, valid until
= wait, hang on, hold on, be patient, bear with, stand by
= quick, fast, rapid, speedy, swift, in no time
= slow, sluggish, take ages, take forever, gradual, unhurried
= time zone, local time, time difference, gmt
> weekday: monday, tuesday, wednesday, thursday, friday, saturday, sunday
> month: january, february, march, april, may, june, july, august, september, october, november, december
> season: spring, summer, autumn, fall, winter
> time unit: second, minute, hour, day, week, month, year, decade, century, fortnight
> part of day: morning, noon, afternoon, evening, night, midnight, dawn, dusk
> relative day: today, tomorrow, yesterday, tonight, day after tomorrow
> frequency: always, often, sometimes, rarely, never, usually, daily, weekly, monthly
> holiday: christmas, easter, new year, halloween, thanksgiving, bank holiday, valentine's day, mother's day
> timepiece: clock, watch, timer, stopwatch, alarm clock, hourglass
`;

/**
 * The words that commonly used passwords are made of: those at the top of every published list of breached
 * passwords, and what people of the NHS would think of first. A password of twelve characters or more that is
 * common is one or two of these with a year, digits or signs around them.
 */
export const commonWords: readonly string[] = `
password passwort passphrase passcode pass word secret letmein welcome changeme change default temporary temp
login logon signin admin administrator root user guest test testing master superuser system server computer
internet access account private security secure trustno iloveyou loveyou love lover sunshine princess monkey
dragon shadow football baseball basketball cricket rugby hockey soccer liverpool arsenal chelsea everton
manchester united city tottenham rangers celtic london england scotland wales ireland britain birmingham leeds
yorkshire newcastle bristol sheffield nottingham
charlie daniel michael jordan thomas jessica ashley michelle george harry william oliver jack sophie emily
chocolate banana cookie cheese orange apple pepper ginger buster bailey molly poppy daisy tigger snoopy
superman batman spiderman pokemon starwars matrix ninja mustang ferrari porsche harley yamaha samsung
google facebook amazon microsoft windows office linkedin
summer winter spring autumn january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday christmas birthday holiday
hello goodbye thankyou please freedom forever family mother father sister brother friend friends angel
blessed jesus heaven flower butterfly rainbow unicorn starlight diamond silver golden purple yellow
whatever nothing something everything qazwsx qwerty qwert azerty asdf zxcv wsxedc rfvtgb
nhs dspt dsptoolkit toolkit hospital trust health healthcare care caring nurse nursing doctor patient ward
clinic surgery medical medicine pharmacy ambulance england department digital governance information data
protection cyber caldicott siro
`
  .split(/\s+/)
  .filter((word) => word !== '');

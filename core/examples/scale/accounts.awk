# Accounts to try the others with, a JSON line each, the same ones every time:
#
#   awk -v lines=1000000 -f accounts.awk >accounts.ndjson
#
# Balances up to 20,000 yuan; what was spent this year; for whom insurance is to be bought.

# Lehmer's generator: exact in the doubles of every awk, which rand() is not the same in.
function random(below) {
  seed = (seed * 16807) % 2147483647
  return seed % below
}

function yuan(below) {
  return sprintf("\"%d.%02d\"", random(below), random(100))
}

BEGIN {
  seed = 20160601
  relations = split("self spouse parent child", relation, " ")
  for (i = 1; i <= lines; ++i) {
    printf "{\"id\":\"A%09d\",\"facts\":{\"account.prior_years\":%s,\"purchase.used_this_year\":%s," \
           "\"purchase.other_used_this_year\":%s,\"relative.relation\":\"%s\"}}\n", \
           i, yuan(20000), yuan(800), yuan(800), relation[1 + random(relations)]
  }
}

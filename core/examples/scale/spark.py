"""Screens accounts on a Spark cluster, of which each worker has the package `gezhang`.

    spark-submit --files screen.sh spark.py ACCOUNTS ANSWERS OPTIONS

ACCOUNTS and ANSWERS are places that Spark reads and writes (hdfs:, s3a:, a folder); OPTIONS those of
`gezhang check --batch`. Each partition goes through one process of screen.sh, so the policies are
read once a partition, in 0.13 s: a million lines in each make that a hundredth of the time.
"""

import shlex
import sys

from pyspark import SparkContext


def main(accounts, answers, *options):
    command = shlex.join(["sh", "screen.sh", *options])
    context = SparkContext(appName="gezhang")
    # checkCode: without it Spark takes a process that died for one that had nothing more to say.
    context.textFile(accounts).pipe(command, checkCode=True).saveAsTextFile(answers)


main(*sys.argv[1:])
